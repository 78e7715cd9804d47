package dev.pvi.build;

class ApiSnapshotTest extends ApiSnapshotCheck {

  ApiSnapshotTest() {
    super("dev.pvi.core");
  }
}
