package dev.pvi.form;

import dev.pvi.explain.Findings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
    Findings findings = new Findings();
    Optional<T> content =
        Tree.parse(name, json, findings).flatMap(tree -> read(tree, Reader.of(findings)));
    findings.throwIfRecordIsWrong();
    return content.orElseThrow();
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
    reader.expected(stated.orElse(tree), FormCode.WRONG_FORMAT, format);
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
