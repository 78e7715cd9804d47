package dev.pvi.build;

class VendorNeutralTest extends VendorNeutralCheck {}
