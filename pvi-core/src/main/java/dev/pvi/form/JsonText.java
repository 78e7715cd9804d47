package dev.pvi.form;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** A text that is read as JSON, and of which can be said what is wrong with it. */
interface JsonText {

  /** Returns what takes the text from its beginning. */
  java.io.Reader reader();

  /**
   * Returns where the text is no JSON, once a parser has refused it; empty if nothing is found, or
   * what would have to be looked at is gone.
   */
  Optional<JsonFault> fault();

  /** Returns a parser of this text. */
  default JsonParser parser() throws IOException {
    return JsonReader.parser(reader());
  }

  /** Returns a text that is in memory. */
  static JsonText of(String json) {
    return new Whole(json);
  }

  /** A text that is in memory. */
  record Whole(String json) implements JsonText {

    @Override
    public java.io.Reader reader() {
      return new StringReader(json);
    }

    @Override
    public Optional<JsonFault> fault() {
      return JsonFault.in(json);
    }
  }
}
