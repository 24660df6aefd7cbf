"""What Alembic runs: the migrations, on the connection it is handed. Knows nothing of where the database is."""

from alembic import context

from trainer.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
