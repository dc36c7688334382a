package org.ltvlab.report.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.ltvlab.report.ReportLanguage;

/** The terms of the field that occur in the report, with what they mean. */
final class Glossary {
    private static final List<Term> TERMS = terms();

    private Glossary() {}

    private record Term(Pattern pattern, String japanese, String english, String inJapanese, String inEnglish) {
        static Term of(String line) {
            String[] parts = line.split("\t", -1);
            return new Term(pattern(parts[0]), parts[1], parts[2], parts[3], parts[4]);
        }

        /** Latin words match whole, in Japanese text too, where no blank stands around them. */
        private static Pattern pattern(String words) {
            StringBuilder regex = new StringBuilder();
            for (String word : words.split("\\|", -1)) {
                boolean latin = word.codePoints().allMatch(c -> c < 0x250);
                String quoted = Pattern.quote(word);
                regex.append(regex.isEmpty() ? "" : "|");
                regex.append(latin ? "(?<![A-Za-z])" + quoted + "(?![A-Za-z])" : quoted);
            }
            boolean acronym = words.chars().anyMatch(Character::isUpperCase);
            return Pattern.compile(regex.toString(), acronym ? 0 : Pattern.CASE_INSENSITIVE);
        }
    }

    private static List<Term> terms() {
        try (InputStream in = Glossary.class.getResourceAsStream("/org/ltvlab/report/glossary.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return Arrays.stream(text.split("\n", -1))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Term::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms that occur in the text; none is no section. */
    static Optional<Element> of(String text, Outline outline, ReportLanguage language) {
        List<Term> found =
                TERMS.stream().filter(term -> term.pattern.matcher(text).find()).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Element section = new Element("section").addClass("glossary");
        section.appendChild(outline.appendix("glossary", Phrase.GLOSSARY));
        Element list = section.appendElement("dl");
        for (Term term : found) {
            list.appendElement("dt").text(language.pick(term.japanese, term.english));
            list.appendElement("dd").text(language.pick(term.inJapanese, term.inEnglish));
        }
        return Optional.of(section);
    }
}
