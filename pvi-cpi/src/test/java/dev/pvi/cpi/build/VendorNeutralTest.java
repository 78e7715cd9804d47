package dev.pvi.cpi.build;

import dev.pvi.build.VendorNeutralCheck;

class VendorNeutralTest extends VendorNeutralCheck {}
