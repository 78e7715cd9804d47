package dev.pvi.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pvi.RuleBooks;
import java.io.IOException;
import java.io.InputStream;

/** Reads the files of {@link FirstScoreBundled} into Jackson's trees and does nothing with them. */
public final class FirstRead {

  private static final String BOOKS = "/dev/pvi/books/";

  private FirstRead() {}

  /**
   * Prints how many nodes the roots have.
   *
   * @param args nothing
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    int nodes = read(mapper, FirstRead.class, "partner.json").size();
    String program = held(mapper, "").get(0).asText();
    for (JsonNode version : held(mapper, program + "/")) {
      String file = BOOKS + program + "/" + version.asText() + ".json";
      nodes += read(mapper, RuleBooks.class, file).size();
    }
    System.out.println(nodes);
  }

  private static JsonNode held(ObjectMapper mapper, String folder) throws IOException {
    return read(mapper, RuleBooks.class, BOOKS + folder + "index.json").get("holds");
  }

  private static JsonNode read(ObjectMapper mapper, Class<?> beside, String name)
      throws IOException {
    try (InputStream file = beside.getResourceAsStream(name)) {
      return mapper.readTree(file);
    }
  }
}
