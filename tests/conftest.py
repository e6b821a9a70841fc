"""Settings for all tests."""

from hypothesis import settings

# A slow machine is no error; a failing example is printed so that it can be repeated.
settings.register_profile("mahdar", deadline=None, print_blob=True)
settings.load_profile("mahdar")
