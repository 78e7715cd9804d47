package dev.pvi.cpi.build;

import dev.pvi.build.NoFloatingPointCheck;

class NoFloatingPointTest extends NoFloatingPointCheck {}
