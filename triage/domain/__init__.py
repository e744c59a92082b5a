"""What the product knows and says, pure: no file, database, mail or screen."""
