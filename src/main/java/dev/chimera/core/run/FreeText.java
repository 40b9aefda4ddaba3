package dev.chimera.core.run;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.check.Resolution;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.prose.Figure;
import dev.chimera.core.text.Cleaned;
import dev.chimera.core.text.Cleaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Markdown that a model wrote from what it was shown, made fit for a report: cleaned, checked against the facts, and what these do not carry
/// cut or marked as the user chose. Pure.
///
/// @param parts the text block by block, each with the figures that the facts carry
/// @param dropped what is gone, and why
record FreeText(List<BodyPart> parts, List<Dropped> dropped) {
    private static final Pattern THINKING = Pattern.compile("(?is)<think(?:ing)?>.*?(?:</think(?:ing)?>|\\z)|</think(?:ing)?>");
    private static final Pattern BLOCK = Pattern.compile("(?s).+?(?:\\n\\s*\\n|\\z)");
    private static final Pattern TITLE = Pattern.compile("\\A\\s*# [^\\n]*\\n+(?=#)");
    /// A model that repeats itself does not stop by itself.
    private static final int MOST_REPETITIONS = 3;

    /// @param complete false when the text was cut by a limit: then its last sentence is left out
    static FreeText of(String raw, boolean complete, FactSet facts, Writing writing, Stage stage) {
        List<Dropped> dropped = new ArrayList<>();
        String text = THINKING.matcher(complete ? raw : wholeSentences(raw)).replaceAll("");
        Cleaned cleaned = Cleaning.of(withoutLoops(text, stage, dropped));
        cleaned.removed().forEach(removed -> dropped.add(new Dropped(stage, removed.text(), removed.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        String resolved = resolved(headings(cleaned.markdown()), facts, writing, stage, dropped);
        return new FreeText(parts(resolved, Checker.check(resolved, facts).claims()), dropped);
    }

    private static String wholeSentences(String raw) {
        int end = Math.max(raw.lastIndexOf('\n'), Math.max(raw.lastIndexOf(". "), raw.lastIndexOf(".\n")));
        return raw.endsWith(".") ? raw : raw.substring(0, end + 1);
    }

    /// Without the lines that stood there often enough already.
    private static String withoutLoops(String text, Stage stage, List<Dropped> dropped) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean loop = line.strip().length() > 1 && !line.contains("|") && seen.merge(line.strip(), 1, Integer::sum) > MOST_REPETITIONS;
            if (loop) {
                dropped.add(new Dropped(stage, line, "endless repetition"));
            } else {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    /// The report has its own title, so the text's sections start at the second level.
    private static String headings(String text) {
        String untitled = TITLE.matcher(text).replaceFirst("");
        boolean lower = untitled.lines().anyMatch(line -> line.startsWith("# "));
        return untitled.lines().map(line -> lower && line.matches("#{1,5} .*") ? "#" + line : line).reduce("", (a, b) -> a + b + "\n");
    }

    private static String resolved(String markdown, FactSet facts, Writing writing, Stage stage, List<Dropped> dropped) {
        String text = markdown;
        Map<Claim, Resolution> chosen = new LinkedHashMap<>();
        for (Claim claim : Checker.check(text, facts).claims()) {
            boolean cut = claim.label() == Label.CONTRADICTED ? !writing.keepContradicted() : writing.unsupported() == Writing.Unsupported.CUT;
            if (claim.label() == Label.CONTRADICTED || claim.label() == Label.UNSUPPORTED) {
                chosen.put(claim, cut ? new Resolution.CutSentence() : new Resolution.KeepWithNote());
                if (cut) {
                    dropped.add(new Dropped(stage, text.lines().skip(claim.line() - 1L).findFirst().orElse(""), claim.label().label() + " figure " + claim.text() + ": " + claim.why()));
                }
            }
        }
        return Resolution.apply(text, chosen);
    }

    private static List<BodyPart> parts(String text, List<Claim> claims) {
        List<BodyPart> parts = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text.strip());
        int offset = text.length() - text.stripLeading().length();
        while (blocks.find()) {
            int start = blocks.start() + offset;
            int end = blocks.end() + offset;
            List<Figure> figures = claims.stream().filter(claim -> claim.start() >= start && claim.start() < end)
                    .filter(claim -> claim.label() == Label.SUPPORTED || claim.label() == Label.DERIVED)
                    .flatMap(claim -> claim.fact().stream().map(fact -> new Figure(claim.text(), fact))).toList();
            parts.add(new BodyPart(blocks.group().stripTrailing() + "\n\n", Origin.MODEL, figures));
        }
        return parts;
    }
}
