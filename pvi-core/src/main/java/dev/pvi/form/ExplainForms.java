package dev.pvi.form;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.explain.Severity;
import java.util.List;

/** How reasons, findings and explanations are written. */
final class ExplainForms {

  /** How a reason is written: code, template and arguments. */
  static final Form<Reason> REASON =
      Form.of(
          "reason",
          "why an output is what it is",
          fields -> {
            var code = fields.required("code", Kind.text(), "The stable code.");
            var template =
                fields.required("template", Kind.text(), "The sentence with placeholders.");
            var arguments =
                fields.defaulted(
                    "arguments",
                    Kind.mapOf(Kind.text("a name of letters", "[a-zA-Z]+"), Kind.text()),
                    ImmutableSortedMap.of(),
                    "The figures by name.");
            fields.writes(
                (it, out) ->
                    out.put(code, it.code())
                        .put(template, it.template())
                        .put(arguments, it.arguments()));
            return values ->
                new Reason(values.get(code), values.get(template), values.get(arguments));
          });

  /** How a finding is written. */
  static final Form<Finding> FINDING =
      Form.of(
          "finding",
          "a judgement on an input",
          fields -> {
            var severity =
                fields.required(
                    "severity", Kind.constant(Severity.class, true), "How much it weighs.");
            var document = fields.required("document", Kind.text(), "The document.");
            var pointer = fields.required("pointer", Kind.text(), "The JSON pointer.");
            var line =
                fields.defaulted(
                    "line", Kind.integer(0, Integer.MAX_VALUE), 0, "The line, from 1.");
            var column =
                fields.defaulted(
                    "column", Kind.integer(0, Integer.MAX_VALUE), 0, "The column, from 1.");
            var reason = fields.required("reason", REASON, "What was found.");
            var suggestion = fields.optional("suggestion", Kind.text(), "What to do about it.");
            fields.writes(
                (it, out) ->
                    out.put(severity, it.severity())
                        .put(document, it.place().document())
                        .put(pointer, it.place().pointer())
                        .put(line, it.place().line())
                        .put(column, it.place().column())
                        .put(reason, it.reason())
                        .put(suggestion, it.suggestion()));
            return values ->
                new Finding(
                    values.get(severity),
                    new Place(
                        values.get(document),
                        values.get(pointer),
                        values.get(line),
                        values.get(column)),
                    values.get(reason),
                    values.get(suggestion));
          });

  /** How an explanation is written: a tree of labels and cells. */
  static final Kind<Explanation> EXPLANATION = Kind.lazy("explanation", () -> ExplanationForm.FORM);

  private ExplainForms() {}

  /** Stands in a class of its own because it refers to itself. */
  private static final class ExplanationForm {
    static final Form<Explanation> FORM =
        Form.of(
            "line",
            "a line of an explanation",
            fields -> {
              var label = fields.required("label", Kind.text(), "The line itself.");
              var cells =
                  fields.defaulted(
                      "cells", Kind.listOf(Kind.text()), List.of(), "Further columns.");
              var lines =
                  fields.defaulted(
                      "lines", Kind.listOf(EXPLANATION), List.of(), "The lines below.");
              fields.writes(
                  (it, out) ->
                      out.put(label, it.label()).put(cells, it.cells()).put(lines, it.lines()));
              return values ->
                  new Explanation(values.get(label), values.get(cells), values.get(lines));
            });
  }
}
