package dev.pvi.partner;

import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the parts of a snapshot stand in the document that states it: for the snapshot and then for
 * each part, in the order in which the snapshot has them, line and column. A thousand snapshots of
 * thirty parts take a quarter of a megabyte.
 */
final class Origin {

  private final String document;
  private final int[] positions;

  private Origin(String document, int[] positions) {
    this.document = document;
    this.positions = positions;
  }

  /**
   * Returns where the parts of a snapshot stand; empty if it stands in no text.
   *
   * @param node what states it
   */
  static Optional<Origin> of(
      Tree node,
      SortedMap<String, ?> attributes,
      SortedMap<String, ? extends SortedMap<String, ?>> readings,
      SortedMap<String, ?> standings) {
    if (node.line() == 0) {
      return Optional.empty();
    }
    List<Tree> parts = new ArrayList<>();
    parts.add(node);
    attributes.keySet().forEach(id -> node.at("attributes", id).ifPresent(parts::add));
    readings.forEach(
        (portfolio, metrics) ->
            metrics
                .keySet()
                .forEach(id -> node.at("readings", portfolio, id).ifPresent(parts::add)));
    standings.keySet().forEach(id -> node.at("standings", id).ifPresent(parts::add));
    node.get("credentials").ifPresent(held -> parts.addAll(held.elements()));
    int[] positions = new int[2 * parts.size()];
    Arrays.setAll(positions, i -> i % 2 == 0 ? parts.get(i / 2).line() : parts.get(i / 2).column());
    return Optional.of(new Origin(node.place().document(), positions));
  }

  /**
   * Returns the place of a part of the snapshot that has this origin.
   *
   * @param path where it is within the snapshot; for what has no position of its own, that of what
   *     it is within is known
   */
  Place of(String pointer, PartnerSnapshot snapshot, String... path) {
    int at = 2 * part(snapshot, path);
    return new Place(document, pointer, positions[at], positions[at + 1]);
  }

  /** Returns which part it is, counted from 1; 0 for the whole. */
  private static int part(PartnerSnapshot snapshot, String... path) {
    if (path.length < 2) {
      return 0;
    }
    int attributes = snapshot.attributes().size();
    int readings = attributes + snapshot.readings().size();
    return switch (path[0]) {
      case "attributes" -> part(0, index(path[1], snapshot.attributes()));
      case "readings" -> part(attributes, reading(snapshot, path));
      case "standings" -> part(readings, index(path[1], snapshot.standings()));
      case "credentials" -> part(readings + snapshot.standings().size(), Integer.parseInt(path[1]));
      default -> 0;
    };
  }

  private static int part(int before, int index) {
    return index < 0 ? 0 : 1 + before + index;
  }

  private static int index(String key, SortedMap<String, ?> map) {
    return map.containsKey(key) ? map.headMap(key).size() : -1;
  }

  private static int reading(PartnerSnapshot snapshot, String... path) {
    return path.length > 2
        ? MetricReading.find(snapshot.readings(), Portfolio.of(path[1]), MetricId.of(path[2]))
        : -1;
  }
}
