"""What each method does once its request is read and its caller is let through."""
