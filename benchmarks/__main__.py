"""`python -m benchmarks`: every measured figure, each beside what it is compared with."""

from benchmarks import caselog, startup

startup.main()
caselog.main()
