package dev.pvi.formula;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.book.Release;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * What every book states at its beginning, whatever its rules are about.
 *
 * @param release which release it is, and when it holds
 * @param title its title
 * @param notice what a user must know before relying on the figures; empty if nothing
 * @param sources titles of documents by the key that sources refer to
 * @param currency the currency of all its amounts
 * @param attributes the facts that its conditions may test
 */
public record BookHeader(
    Release release,
    String title,
    String notice,
    SortedMap<String, String> sources,
    CurrencyUnit currency,
    Attributes attributes) {

  private static final Kind<String> SOURCE_KEY =
      Kind.text("a source key of letters and digits", "[A-Za-z0-9]+");

  /**
   * Declares the fields of a header as fields of a book.
   *
   * @param provided attributes that conditions may test without the book declaring them
   * @return the function that makes the header of the values
   */
  public static <T> Function<Form.Values, BookHeader> declare(
      Form.Declaration<T> fields, List<Attribute> provided) {
    var release = Release.declare(fields);
    var title = fields.required("title", Kind.text(), "Its title.");
    var notice =
        fields.defaulted(
            "notice", Kind.text(), "", "What a user must know before relying on the figures.");
    var sources =
        fields.defaulted(
            "sources",
            Kind.mapOf(SOURCE_KEY, Kind.text()),
            ImmutableSortedMap.of(),
            "Titles of documents by the key that sources refer to.");
    var currency =
        fields.defaulted(
            "currency",
            Kind.readBefore(CurrencyUnit.class, Kind.currency()),
            CurrencyUnit.USD,
            "The currency of all amounts; USD, if not stated.");
    var attributes =
        fields.defaulted(
            "attributes",
            Kind.readBefore(Attributes.class, Attributes.KIND),
            Attributes.of(List.of()),
            "The facts that conditions may test.");
    return values ->
        new BookHeader(
            release.apply(values),
            values.get(title),
            values.get(notice),
            values.get(sources),
            values.get(currency),
            values.get(attributes).with(provided));
  }

  /**
   * Reads first what the rest of a book refers to.
   *
   * @return a reader that knows the attributes and the currency
   */
  public static Reader readBefore(Tree book, List<Attribute> provided, Reader reader) {
    Attributes attributes =
        book.get("attributes")
            .flatMap(node -> Attributes.KIND.read(node, reader))
            .orElse(Attributes.of(List.of()))
            .with(provided);
    CurrencyUnit currency =
        book.get("currency")
            .flatMap(node -> Kind.currency().read(node, reader))
            .orElse(CurrencyUnit.USD);
    return reader.with(Attributes.class, attributes).with(CurrencyUnit.class, currency);
  }
}
