"""Pure functions from views to HTML. Know nothing of Gradio, requests or use cases."""
