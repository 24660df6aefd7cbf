"""What people see: pages, their look and their door. Knows nothing of how anything is decided, stored or scored."""
