"""What somebody typed as the sign-in ended, offered to be sent once they are back."""
