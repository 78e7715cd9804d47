package dev.pvi.cpi.build;

import dev.pvi.build.ApiSnapshotCheck;

class ApiSnapshotTest extends ApiSnapshotCheck {

  ApiSnapshotTest() {
    super("dev.pvi.cpi");
  }
}
