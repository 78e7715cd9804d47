package dev.pvi.book;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Findings;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Attributes;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * What every book states at its beginning, whatever its rules are about: a kind of book declares it
 * among its fields and hands it to {@link Book}, which tells what it says.
 */
@Value.Immutable
public abstract class BookHeader {

  private static final Kind<String> SOURCE_KEY =
      Kind.text("a source key of letters and digits", "[A-Za-z0-9]+");

  BookHeader() {}

  /**
   * Declares the fields of a header as fields of a book.
   *
   * @return the function that makes the header of the values
   */
  public static <T> Function<Form.Values, BookHeader> declare(Form.Declaration<T> fields) {
    var release = Release.declare(fields);
    var title = fields.required("title", Kind.name(), "Its title.");
    var notice =
        fields.defaulted(
            "notice", Kind.text(), "", "What a user must know before relying on the figures.");
    var sources =
        fields.defaulted(
            "sources",
            Kind.mapOf(SOURCE_KEY, Kind.name()),
            ImmutableSortedMap.of(),
            "Titles of documents by the key that sources refer to.");
    var currency =
        fields.defaulted(
            "currency",
            Kind.readBefore(CurrencyUnit.class, Kind.currency()),
            CurrencyUnit.USD,
            "The currency of all amounts; USD, if not stated.");
    fields.defaulted(
        "attributes",
        Kind.readBefore(Attributes.class, Attributes.KIND),
        Attributes.of(List.of()),
        "The facts that conditions may test.");
    return values ->
        ImmutableBookHeader.builder()
            .layers(layers(values))
            .release(release.apply(values))
            .title(values.get(title))
            .notice(values.get(notice))
            .sources(values.get(sources))
            .currency(values.get(currency))
            .attributes(values.reader().given(Attributes.class).orElseThrow())
            .build();
  }

  /** What is read without its layers stands alone. */
  private static Layers layers(Form.Values values) {
    Findings findings = values.reader().findings();
    return values.reader().given(Layers.class).orElseGet(() -> Layers.of(values.node(), findings));
  }

  /**
   * Reads first what the rest of a book refers to.
   *
   * @return a reader that knows the attributes and the currency
   */
  static Reader readBefore(Tree book, List<Attribute> provided, Reader reader) {
    Attributes attributes =
        book.get("attributes")
            .map(node -> Attributes.KIND.read(node, reader).orElse(Attributes.unread()))
            .orElse(Attributes.of(List.of()))
            .with(provided);
    CurrencyUnit currency =
        book.get("currency")
            .flatMap(node -> Kind.currency().read(node, reader))
            .orElse(CurrencyUnit.USD);
    return reader.with(Attributes.class, attributes).with(CurrencyUnit.class, currency);
  }

  abstract Layers layers();

  /** Returns which release it is, and when it holds. */
  public abstract Release release();

  /** Returns its title. */
  public abstract String title();

  /** Returns what a user must know before relying on the figures; empty if nothing. */
  public abstract String notice();

  /** Returns the titles of documents by the key that sources refer to. */
  @Value.NaturalOrder
  public abstract SortedMap<String, String> sources();

  /** Returns the currency of all amounts. */
  public abstract CurrencyUnit currency();

  /** Returns the declared and the provided attributes. */
  public abstract Attributes attributes();
}
