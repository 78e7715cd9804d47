package dev.pvi.form;

import dev.pvi.explain.Findings;
import dev.pvi.explain.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of file: a form and the format id that is the first field of every such file.
 *
 * @param format the id, such as {@code pvi-partner/1}
 * @param title what the file is, for the schema
 * @param kind what the file holds
 * @param <T> the Java type of the content
 */
public record Document<T>(String format, String title, Kind<T> kind) {

  /**
   * Returns the content of a file.
   *
   * @param name the name by which messages call the file
   * @param json its text
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   */
  public T parse(String name, String json) {
    return parsed(name, JsonText.of(json));
  }

  /**
   * Returns the content of a file in UTF-8, which messages call by its name without its folder.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public T parse(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(nameOf(file), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the content of all bytes of a stream, in UTF-8. Does not close it.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public T parse(String name, InputStream in) {
    return parsed(name, new JsonTape(new Utf8Reader(in)));
  }

  private T parsed(String name, JsonText json) {
    Findings findings = new Findings();
    Optional<Tree> tree = new JsonReader(name, 1, findings).read(json, kind);
    Optional<T> content =
        tree.isPresent() ? read(tree.get(), Reader.of(findings)) : Optional.empty();
    findings.throwIfRecordIsWrong();
    return content.orElseThrow();
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * One line of a file, or one element of a list: a document, or what is wrong with it.
   *
   * @param number at which line of the file it begins, from 1
   * @param content the document; empty if the line is wrong
   * @param problem all findings; empty if there are none that matter
   * @param <T> the Java type of the document
   */
  public record Line<T>(int number, Optional<T> content, Optional<InvalidRecordException> problem) {

    static <T> Line<T> of(int number, Optional<T> content, Findings findings) {
      return findings.errors() == 0
          ? new Line<>(number, content, Optional.empty())
          : new Line<>(
              number, Optional.empty(), Optional.of(new InvalidRecordException(findings.all())));
    }

    /**
     * Returns the document.
     *
     * @throws InvalidRecordException with all findings, if the line is wrong
     */
    public T get() {
      if (problem.isPresent()) {
        throw problem.get();
      }
      return content.orElseThrow();
    }
  }

  /**
   * Returns the documents of a file in UTF-8 that has one on each line (NDJSON) or is one list of
   * them, read one by one as the stream goes on: a file of any size needs the memory of its longest
   * line or element. Blank lines are left out. What is wrong does not end the stream, unless a list
   * is no JSON from there on, and says at which line of the file it stands:
   *
   * <pre>{@code
   * try (Stream<Document.Line<PartnerSnapshot>> lines = PartnerSnapshot.DOCUMENT.lines(file)) {
   *   lines.forEach(
   *       line -> {
   *         line.content().ifPresent(partner -> store(scorer.score(partner)));
   *         line.problem().ifPresent(problem -> log(problem.getMessage()));
   *       });
   * }
   * }</pre>
   *
   * @return a stream that must be closed, which closes the file; it throws an {@link
   *     UncheckedIOException} if it cannot read on
   * @throws UncheckedIOException if the file cannot be read
   */
  public Stream<Line<T>> lines(Path file) {
    try {
      return lines(nameOf(file), Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the documents of a stream of bytes that has one on each line or is one list of them, as
   * {@link #lines(Path)} does.
   *
   * @param name the name by which messages call it
   * @param in the bytes, in UTF-8, of which no line has more than 16 MiB; closed with the stream
   *     that is returned
   */
  public Stream<Line<T>> lines(String name, InputStream in) {
    return DocumentStream.of(this, name, in, DocumentLines.MOST_BYTES);
  }

  /** Returns the content of a tree; empty if it has a fault, which is then among the findings. */
  public Optional<T> read(Tree tree, Reader reader) {
    if (!hasFormat(tree, reader)) {
      return Optional.empty();
    }
    return kind.read(tree.without("format"), reader);
  }

  /** Returns whether a tree says that it is of this format; if not, that is a finding. */
  public boolean hasFormat(Tree tree, Reader reader) {
    Optional<Tree> stated = tree.get("format");
    if (stated.flatMap(Tree::asText).filter(format::equals).isPresent()) {
      return true;
    }
    reader.unknown(stated.orElse(tree), FormCode.WRONG_FORMAT, format, List.of(format));
    return false;
  }

  /** Returns the content as a tree that begins with the format. */
  public Tree write(T content) {
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("format", Tree.text(format));
    fields.putAll(kind.write(content).fields());
    return Tree.object(fields);
  }

  /**
   * Returns the content as JSON without white space, from which {@link #parse} reads an equal
   * content.
   */
  public String toJson(T content) {
    return JsonWriter.compact(write(content));
  }

  /** Returns the content as JSON with line breaks and indents, for people and files. */
  public String toPrettyJson(T content) {
    return JsonWriter.pretty(write(content));
  }

  /**
   * Returns the JSON Schema (draft 2020-12) of such files. The schemas of the library's own formats
   * ship in the jars, under {@code dev/pvi/schema} in this one: {@code pvi-partner-1.json} is the
   * schema of {@code pvi-partner/1}.
   *
   * <p>An editor completes and checks a file with its schema: copy the schema out of the jar, and
   * let the file begin with
   *
   * <pre>{@code
   * {
   *   "$schema": "./pvi-rule-book-1.json",
   *   "format": "pvi-rule-book/1"
   * }
   * }</pre>
   *
   * <p>{@code $schema} may be a path or an address. The library ignores it, here and in every
   * object of a file, and never follows it: what a schema admits may still be refused by the
   * reader, for instance weights that do not sum to 1.
   *
   * @param sourced whether such a file is a book: its objects may state their source, and one that
   *     states {@code extends} is a layer, which states only what differs and may state null
   */
  public String schema(boolean sourced) {
    return Schemas.of(format, title, sourced, kind);
  }

  /**
   * Returns the reference page of such files, in Markdown: every object with its fields, what each
   * may be, what holds where it is not stated, and what it means. The pages of the library's own
   * formats ship in the jars, under {@code dev/pvi/reference} in this one.
   *
   * @param sourced whether such a file is a book, as for {@link #schema}
   */
  public String reference(boolean sourced) {
    return Reference.of(format, title, sourced, kind);
  }
}
