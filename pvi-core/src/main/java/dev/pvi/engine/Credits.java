package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Credential;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Certification;
import dev.pvi.score.ScoreCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sums credits from certifications: {@code Σ credits} over valid certifications, once per person
 * and certification, of persons whose account is linked and who hold what is required.
 */
final class Credits {

  private final SortedMap<String, Certification> certifications = new TreeMap<>();

  Credits(List<Certification> certifications) {
    certifications.forEach(one -> this.certifications.put(one.id(), one));
  }

  /** Returns the reading of a metric; empty if no certification counts towards it there. */
  Optional<Measurement> measure(PartnerSnapshot partner, Portfolio portfolio, MetricId metric) {
    boolean counts =
        certifications.values().stream()
            .anyMatch(one -> one.credits(portfolio, metric).isPresent());
    if (!counts || partner.credentials().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal credits = BigDecimal.ZERO;
    int count = 0;
    TreeSet<String> holders = new TreeSet<>();
    ListMultimap<String, Credential> unlinked = LinkedListMultimap.create();
    Table<String, String, Credential> valid = valid(partner);
    for (Credential held : valid.values()) {
      Optional<BigDecimal> worth =
          Optional.ofNullable(certifications.get(held.certification()))
              .flatMap(one -> one.credits(portfolio, metric));
      if (worth.isEmpty() || missing(held, valid).isPresent()) {
        continue;
      }
      if (held.linked()) {
        credits = credits.add(worth.get());
        count++;
        holders.add(held.holder());
      } else {
        unlinked.put(held.holder(), held);
      }
    }
    Reason sum =
        Reason.of(ScoreCode.CREDITS, "credits", credits, "count", count, "holders", holders.size());
    List<Reason> forNothing =
        unlinked.asMap().entrySet().stream()
            .map(entry -> unlinked(entry.getKey(), entry.getValue(), portfolio, metric))
            .toList();
    return Optional.of(
        new Measurement(
            Reading.of(Figures.normal(credits)),
            ImmutableList.<Reason>builder().add(sum).addAll(forNothing).build()));
  }

  /** What linking the account of a person would add. */
  private Reason unlinked(
      String holder, Collection<Credential> held, Portfolio portfolio, MetricId metric) {
    BigDecimal credits = BigDecimal.ZERO;
    for (Credential one : held) {
      credits =
          credits.add(
              Optional.ofNullable(certifications.get(one.certification()))
                  .flatMap(certification -> certification.credits(portfolio, metric))
                  .orElse(BigDecimal.ZERO));
    }
    return Reason.of(
        ScoreCode.UNLINKED,
        "credits",
        credits,
        "holder",
        holder,
        "certification",
        held.stream().map(one -> name(one.certification())).collect(Collectors.joining(", ")));
  }

  /** Valid certifications by person and id; of two of one kind, the one of a linked account. */
  private static Table<String, String, Credential> valid(PartnerSnapshot partner) {
    Table<String, String, Credential> valid = TreeBasedTable.create();
    for (Credential held : partner.credentials().orElse(List.of())) {
      Credential other = valid.get(held.holder(), held.certification());
      if (held.validOn(partner.asOf()) && (other == null || !other.linked())) {
        valid.put(held.holder(), held.certification(), held);
      }
    }
    return valid;
  }

  /** The first required certification that the person does not hold. */
  private Optional<String> missing(Credential held, Table<String, String, Credential> valid) {
    Optional<String> required =
        Optional.ofNullable(certifications.get(held.certification()))
            .flatMap(Certification::requires);
    TreeSet<String> seen = new TreeSet<>();
    while (required.isPresent() && seen.add(required.get())) {
      if (!valid.contains(held.holder(), required.get())) {
        return required;
      }
      required =
          Optional.ofNullable(certifications.get(required.get())).flatMap(Certification::requires);
    }
    return Optional.empty();
  }

  /** Judges the certifications of a partner. */
  void check(PartnerSnapshot partner, Findings findings) {
    List<Credential> all = partner.credentials().orElse(List.of());
    Table<String, String, Credential> valid = valid(partner);
    for (int i = 0; i < all.size(); i++) {
      Place place = Place.of("partner " + partner.id(), "/credentials/" + i);
      check(all.get(i), valid, partner, place, findings);
    }
  }

  private void check(
      Credential held,
      Table<String, String, Credential> valid,
      PartnerSnapshot partner,
      Place place,
      Findings findings) {
    if (!certifications.containsKey(held.certification())) {
      findings.error(
          place.child("certification"),
          ScoreCode.UNKNOWN_IN_PROGRAM,
          "what",
          "certification",
          "known",
          String.join(", ", certifications.keySet()),
          "value",
          held.certification());
    } else if (!held.validOn(partner.asOf())) {
      findings.note(
          place,
          ScoreCode.NOT_VALID,
          "certification",
          name(held.certification()),
          "holder",
          held.holder(),
          "date",
          partner.asOf());
    } else {
      missing(held, valid)
          .ifPresent(
              required ->
                  findings.warning(
                      place,
                      ScoreCode.PREREQUISITE,
                      "certification",
                      name(held.certification()),
                      "holder",
                      held.holder(),
                      "required",
                      name(required)));
    }
  }

  private String name(String id) {
    Certification certification = certifications.get(id);
    return certification == null ? id : certification.name();
  }
}
