"""Answer intellectual-property complaints against marketplace listings."""

__version__ = "0.1.0"
