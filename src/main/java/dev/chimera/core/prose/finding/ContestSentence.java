package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.Passage;
import java.util.List;
import java.util.Optional;

/// A contest in sentences: each form says the same.
final class ContestSentence {
    /// Beyond this a percentage says less than the two values.
    private static final double MOST_PERCENT = 200;

    private final Contest contest;
    private final Optional<Fact> change;

    /// @param change the percentage between the two ends, the higher against the lower
    ContestSentence(Contest contest, Optional<Fact> change) {
        this.contest = contest;
        this.change = change.filter(fact -> Math.abs(fact.number()) < MOST_PERCENT && fact.number() > 0);
    }

    List<Passage> bestAndWorst() {
        String file = code(contest.place());
        String quantity = contest.quantity();
        boolean bestIsHigher = contest.best().figure().number() > contest.worst().figure().number();
        Passage percent = change.map(fact -> Passage.of(", ").plus(fact).plus(" more")).orElse(Passage.EMPTY);
        Passage lead = Passage.of("In " + file + ", " + best() + " is ahead with " + English.a(quantity) + " of ").plus(contest.best().figure());
        Passage first = bestIsHigher
                ? lead.plus(percent).plus(change.isPresent() ? " than " : "; ").plus(worst() + (change.isPresent() ? ", which is at the other end with " + English.a(quantity) + " of "
                        : " is at the other end with ")).plus(contest.worst().figure()).plus(".")
                : lead.plus("; " + worst() + " is at the other end with ").plus(contest.worst().figure())
                        .plus(change.map(fact -> Passage.of(", ").plus(fact).plus(" more")).orElse(Passage.EMPTY)).plus(".");
        Passage second = Passage.of("Comparing " + English.key(contest.dimension()) + " in " + file + ", the best " + quantity + " is that of " + best() + " with ")
                .plus(contest.best().figure()).plus(", the worst that of " + worst() + " with ").plus(contest.worst().figure()).plus(".");
        Passage third = Passage.of("By " + quantity + ", " + best() + " leads in " + file + " with ").plus(contest.best().figure())
                .plus(", and " + worst() + " trails with ").plus(contest.worst().figure()).plus(".");
        return List.of(first, second, third);
    }

    List<Passage> acrossFiles() {
        String quantity = contest.quantity();
        Passage first = Passage.of("Among files that differ in " + English.key(contest.dimension()) + ", " + best() + " is ahead: its " + quantity + " is ")
                .plus(contest.best().figure()).plus(" in " + code(contest.best().file()) + ". At the other end is " + worst() + ": its " + quantity + " is ")
                .plus(contest.worst().figure()).plus(" in " + code(contest.worst().file()) + ".");
        Passage second = Passage.of("In " + code(contest.best().file()) + " the " + quantity + " of " + best() + " is ").plus(contest.best().figure())
                .plus(", the best of its kind. In " + code(contest.worst().file()) + " the " + quantity + " of " + worst() + " is ")
                .plus(contest.worst().figure()).plus(", the worst.");
        return List.of(first, second);
    }

    /// A gap that goes with reloads of the model says nothing about the variants.
    List<Passage> reloaded() {
        String file = code(contest.place());
        String dimension = contest.dimension();
        Passage first = Passage.of("In " + file + ", " + contest.quantity() + " is ").plus(contest.worst().figure())
                .plus(" for " + worst() + " and ").plus(contest.best().figure()).plus(" for " + best()
                + ". The load times of the same rows differ as clearly, so this is the model being loaded, not the effect of " + English.key(dimension) + ".");
        Passage second = Passage.of("The " + contest.quantity() + " in " + file + " seems to depend on " + English.key(dimension) + " (").plus(contest.worst().figure())
                .plus(" for " + worst() + ", ").plus(contest.best().figure()).plus(" for " + best() + "), but the model was loaded again in the slow rows.");
        return List.of(first, second);
    }

    /// @param change of the worst side against the baseline
    List<Passage> regressed(Contest.Side baseline, Optional<Fact> change) {
        String file = code(contest.place());
        boolean rises = contest.worst().figure().number() > baseline.figure().number();
        Passage percent = change.filter(fact -> Math.abs(fact.number()) < MOST_PERCENT).map(fact -> Passage.of(", ").plusMagnitude(fact).plus(rises ? " higher" : " lower"))
                .orElse(Passage.EMPTY);
        Passage first = Passage.of("In " + file + ", " + contest.quantity() + " is ").plus(contest.worst().figure()).plus(" for " + worst() + " against ")
                .plus(baseline.figure()).plus(" for the baseline `" + baseline.name() + "`").plus(percent).plus(".");
        Passage second = Passage.of("In " + file + ", " + worst() + " falls behind with " + English.a(contest.quantity()) + " of ").plus(contest.worst().figure())
                .plus("; `" + baseline.name() + "`, the baseline, has ").plus(baseline.figure()).plus(".");
        return List.of(first, second);
    }

    private String best() {
        return named(contest.best());
    }

    private String worst() {
        return named(contest.worst());
    }

    /// A bare number says nothing without its dimension.
    private String named(Contest.Side side) {
        boolean words = side.name().chars().anyMatch(Character::isLetter) && !side.name().matches("(?i)true|false|yes|no|on|off");
        return words ? code(side.name()) : contest.dimension() + " " + code(side.name());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
