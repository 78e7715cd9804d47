package dev.pvi.cpi.build;

import dev.pvi.build.PackageOrderCheck;
import java.util.List;

class PackageOrderTest extends PackageOrderCheck {

  PackageOrderTest() {
    super(
        List.of(
            "dev.pvi.cpi.earning",
            "dev.pvi.cpi.incentive",
            "dev.pvi.cpi.statement",
            "dev.pvi.cpi.engine",
            "dev.pvi.cpi",
            "dev.pvi.cpi.ledger",
            "dev.pvi.cpi.plan"));
  }
}
