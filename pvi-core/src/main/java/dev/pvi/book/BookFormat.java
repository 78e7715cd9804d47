package dev.pvi.book;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of book is read, looked through and tried: from this one value come parsing,
 * layering, the bundled books and verification, the same for every kind. Immutable.
 *
 * <p>A program that handles both kinds alike takes {@code RuleBooks.format()} and {@code
 * IncentiveBooks.format()}; others take {@code RuleBooks} and {@code IncentiveBooks} themselves.
 *
 * @param <B> the kind of book
 */
@Value.Immutable
public abstract class BookFormat<B extends Book> {

  BookFormat() {}

  /** Returns a builder. */
  public static <B extends Book> Builder<B> builder() {
    return ImmutableBookFormat.builder();
  }

  /** Returns the document that a book of this kind is, as its format and schema say. */
  public abstract Document<?> document();

  abstract BiFunction<Tree, Reader, Optional<B>> reading();

  abstract List<Attribute> provided();

  abstract List<String> sourced();

  @Value.Default
  BiConsumer<B, Reader> lint() {
    return (book, reader) -> {};
  }

  @Value.Default
  BiConsumer<B, Replay> replay() {
    return (book, replay) -> {};
  }

  @Value.Default
  BiFunction<Tree, Set<String>, Tree> removals() {
    return (book, removed) -> book;
  }

  @Value.Default
  Function<String, @Nullable URL> resources() {
    return name -> null;
  }

  /** The generated builder takes a function that may answer null for one that may be null. */
  @Value.Check
  void check() {
    Objects.requireNonNull(resources(), "resources");
  }

  abstract Optional<String> folder();

  @Value.Lazy
  Bundled shipped() {
    return Bundled.in(resources(), folder());
  }

  @Value.Default
  UnaryOperator<Reader> given() {
    return reader -> reader;
  }

  abstract Optional<Library> bases();

  /** Returns this format for those who give something to reading, such as the rules of a house. */
  public <D> BookFormat<B> with(Class<D> type, D declaration) {
    UnaryOperator<Reader> before = given();
    return ImmutableBookFormat.<B>builder()
        .from(this)
        .given(reader -> before.apply(reader).with(type, declaration))
        .build();
  }

  /** Returns this format for books that extend those of a library, instead of the bundled ones. */
  public BookFormat<B> extending(Library library) {
    return ImmutableBookFormat.<B>builder().from(this).bases(Optional.of(library)).build();
  }

  /** Returns the ids of the bundled programs. */
  public List<String> programs() {
    return shipped().programs();
  }

  /**
   * Returns the bundled releases of a program; each is read when it is first chosen.
   *
   * @throws BookException if there is no such program
   */
  public Releases<B> bundled(String program) {
    return Releases.lazy(shipped().releases(program), this::read);
  }

  private B read(Release listed) {
    BookText text = shipped().text(listed.id());
    B book = parse(text.name(), text.json());
    if (!book.release().equals(listed)) {
      throw new IllegalStateException(
          "index.json must list " + book.release() + " as the book states it - but was: " + listed);
    }
    return book;
  }

  /**
   * Returns the books of a folder and of the folders in it, as they stand there now: files that end
   * in {@code .json} and say that they are of this format. They may extend one another and the
   * books of {@link #library}. To read them again, ask again.
   *
   * @throws BookException with all findings, if a book is wrong, or two files have one id
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public BookFolder<B> folder(Path path) {
    return BookFolder.read(path, this);
  }

  /**
   * Returns the text of a bundled release.
   *
   * @throws BookException if there is no such release
   */
  public BookText text(BookId id) {
    return shipped().release(id);
  }

  /** Returns the books that others may extend: the bundled ones, unless others were given. */
  @Value.Lazy
  public Library library() {
    return bases().orElseGet(() -> shipped().library());
  }

  /**
   * Returns the book that a text states.
   *
   * @param name the name by which messages call the text
   * @throws BookException with all findings, if anything is wrong
   */
  public B parse(String name, String json) {
    Findings findings = new Findings();
    Optional<B> book = read(name, json, findings);
    findings.throwIfBookIsWrong();
    return book.orElseThrow();
  }

  /**
   * Returns the book that a stack of layers states. Each extends the one below it, or something
   * deeper in the stack: of two layers that were written against one base, the upper lies over the
   * lower.
   *
   * @param layers the texts, lowest first
   * @throws BookException with all findings, if anything is wrong, also if a layer was written
   *     against another version of what lies below it
   */
  public B stack(List<BookText> layers) {
    BookFormat<B> stacked = extending(library().stack(layers));
    BookText top = layers.get(layers.size() - 1);
    return stacked.parse(top.name(), top.json());
  }

  /**
   * Returns what a stack of layers states, though it may be no whole: weights need not sum to 1, a
   * category may be empty. So the changes of a reform can be evaluated one by one. Such rules are
   * marked as hypothetical in their {@linkplain Book#identity identity}. Everything else is checked
   * as ever.
   *
   * @param layers the texts, lowest first, each of which extends the one below it
   * @throws BookException with all findings, if anything else is wrong
   */
  public B hypothetical(List<BookText> layers) {
    BookFormat<B> stacked = extending(library().stack(layers));
    BookText top = layers.get(layers.size() - 1);
    Findings findings = new Findings();
    Optional<B> book =
        Tree.parse(top.name(), top.json(), findings)
            .flatMap(tree -> stacked.layers(tree, findings))
            .flatMap(stack -> stacked.read(stack.hypothetical(), findings));
    findings.throwIfBookIsWrong();
    return book.orElseThrow();
  }

  /** Returns whether what a reader reads need not be whole, because it is hypothetical. */
  public static boolean isHypothetical(Reader reader) {
    return reader.given(Layers.class).filter(Layers::isHypothetical).isPresent();
  }

  /**
   * Reads a book and reports instead of throwing.
   *
   * @param name the name by which messages call the text
   * @param findings receives every problem
   * @return empty if a part that is needed could not be read
   */
  public Optional<B> read(String name, String json, Findings findings) {
    return Tree.parse(name, json, findings).flatMap(tree -> read(tree, findings));
  }

  /** Reads a book as it is stated, with what it extends. */
  Optional<B> read(Tree stated, Findings findings) {
    return layers(stated, findings).flatMap(layers -> read(layers, findings));
  }

  private Optional<Layers> layers(Tree stated, Findings findings) {
    boolean extendsOther = stated.get("extends").isPresent();
    return (extendsOther ? library() : Library.empty()).resolve(stated, removals(), findings);
  }

  private Optional<B> read(Layers layers, Findings findings) {
    Findings found = new Findings();
    Reader reader = reader(found).with(Layers.class, layers);
    Optional<B> book = Optional.empty();
    if (layers.haveFormat(document(), reader)) {
      Tree tree = layers.tree();
      layers.reportForgottenBase(document(), found);
      book = reading().apply(tree, BookHeader.readBefore(tree, provided(), reader));
    }
    found.all().stream().map(layers::withRemoval).forEach(findings::add);
    return book;
  }

  Reader reader(Findings findings) {
    return given().apply(Reader.of(findings));
  }

  /**
   * Returns everything that can be said of a book before it is used.
   *
   * @param name the name by which messages call the text
   */
  public Verification<B> verify(String name, String json) {
    return Verification.of(this, name, json);
  }

  /** Returns the JSON Schema of such books, and of layers over them. */
  public String schema() {
    return document().schema(true);
  }

  /** Returns the reference page of such books. */
  public String reference() {
    return document().reference(true);
  }

  /** Says how a kind of book is read. */
  public interface Builder<B extends Book> {

    /** The document that a book of this kind is. Required. */
    Builder<B> document(Document<?> document);

    /**
     * Makes a book of a tree with a reader that knows its attributes and its currency; empty if a
     * part that is needed could not be read. Required.
     */
    Builder<B> reading(BiFunction<Tree, Reader, Optional<B>> reading);

    /** The facts that conditions may test without the book declaring them. */
    Builder<B> provided(Iterable<? extends Attribute> provided);

    /**
     * Where figures stand that must say what they rest on: names of fields separated by {@code /},
     * {@code *} for every field.
     */
    Builder<B> sourced(Iterable<String> paths);

    /**
     * Says what a base loses with what a layer removes: of the base and the pointers of what is
     * removed, such as {@code /portfolios/networking}, what is left of the base.
     */
    Builder<B> removals(BiFunction<Tree, Set<String>, Tree> removals);

    /** Looks for what is probably not meant in a book that can be read. */
    Builder<B> lint(BiConsumer<B, Reader> lint);

    /** Tries the worked examples of a book that has no error. */
    Builder<B> replay(BiConsumer<B, Replay> replay);

    /** Sets all that another format says. */
    Builder<B> from(BookFormat<B> other);

    /**
     * Finds a resource of the jar in which books ship: {@code SomeClass.class::getResource}, called
     * from within its module.
     */
    Builder<B> resources(Function<String, @Nullable URL> resources);

    /** The absolute path of the folder in that jar. */
    Builder<B> folder(String folder);

    /**
     * Returns the format.
     *
     * @throws IllegalStateException if document or reading is missing
     */
    BookFormat<B> build();
  }
}
