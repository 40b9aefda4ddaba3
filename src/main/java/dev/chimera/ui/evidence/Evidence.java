package dev.chimera.ui.evidence;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figures of a text with their labels, in the order of the text, and the facts that they were compared with. What is no statement
/// about the data, such as a goal, is left out.
public record Evidence(String text, FactSet facts, List<Claim> claims) {
    static final Evidence NONE = new Evidence("", FactSet.EMPTY, List.of());

    public Evidence {
        claims = List.copyOf(claims);
    }

    /// Checks a text. Takes its time; not on the JavaFX thread.
    static Evidence of(String text, FactSet facts) {
        return new Evidence(text, facts, Checker.check(text, facts).claims().stream().filter(claim -> claim.label() != Label.IGNORE).toList());
    }

    /// The figures that another state of the text still has, where they stand there. Figures are left out where the texts differ; what
    /// was added is not checked.
    Evidence in(String other) {
        if (other.startsWith(text)) {
            return new Evidence(other, facts, claims);
        }
        int most = Math.min(text.length(), other.length());
        int head = 0;
        while (head < most && text.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        List<Claim> kept = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.end() < head || claim.end() == head && claim.end() == text.length()) {
                kept.add(claim);
            } else if (claim.start() > text.length() - tail) {
                kept.add(moved(claim, other.length() - text.length()));
            }
        }
        return new Evidence(other, facts, kept);
    }

    private static Claim moved(Claim claim, int by) {
        return new Claim(claim.line(), claim.col(), claim.start() + by, claim.end() + by, claim.text(), claim.label(), claim.facts(), claim.value(),
                claim.unit(), claim.correction(), claim.source(), claim.why(), claim.noted());
    }

    Evidence only(Claim claim) {
        return new Evidence(text, facts, List.of(claim));
    }

    public long count(Label label) {
        return claims.stream().filter(claim -> claim.label() == label).count();
    }

    /// The figure over an offset of the text.
    Optional<Claim> at(int offset) {
        return claims.stream().filter(claim -> claim.start() <= offset && offset < claim.end()).findFirst();
    }

    /// The facts that a figure was compared with, the decisive one first.
    List<Fact> facts(Claim claim) {
        return claim.facts().stream().flatMap(id -> facts.find(id).stream()).toList();
    }
}
