"""The project: settings, wiring and the doors to the outside world."""

import os

# Read by NumPy's OpenBLAS when it is loaded. The matrices here are small: threads that wait for each other make a plan three
# times slower, and workers share the cores already.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
