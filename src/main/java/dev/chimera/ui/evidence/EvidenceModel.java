package dev.chimera.ui.evidence;

import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.fact.FactSet;
import dev.chimera.ui.fx.Background;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The labels of the report that is shown, kept up while it is written or edited, and the figure that is looked at. JavaFX thread only;
/// the checking goes on in the background, and rests between two checks of a long text, so that it never takes a core for itself.
public final class EvidenceModel {
    private final ReadOnlyObjectWrapper<Evidence> evidence = new ReadOnlyObjectWrapper<>(Evidence.NONE);
    private final ReadOnlyObjectWrapper<Optional<FactSet>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Label>> shown = new ReadOnlyObjectWrapper<>(Set.copyOf(EnumSet.allOf(Label.class)));
    private final ReadOnlyObjectWrapper<Optional<Claim>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper(true);
    private final Rests<Question> rests;
    private String text = "";
    private int place;
    private int again = -1;

    private record Question(String text, FactSet facts) {}

    private record Answer(Question question, Evidence evidence, long nanos) {}

    public EvidenceModel() {
        Background<Question, Answer> checker = new Background<>(EvidenceModel::answer, this::answered);
        rests = new Rests<>(checker::submit);
    }

    private static Answer answer(Question question) {
        long begin = System.nanoTime();
        Evidence found = Evidence.of(question.text, question.facts);
        return new Answer(question, found, System.nanoTime() - begin);
    }

    /// The text that is shown now and the facts that it is to be measured by; no facts where no folder is open.
    public void show(String next, Optional<FactSet> by) {
        boolean sameFacts = by.equals(facts.get());
        if (sameFacts && next.equals(text)) {
            return;
        }
        text = next;
        facts.set(by);
        if (by.isEmpty() || next.isEmpty()) {
            rests.drop();
            checked.set(true);
            take(new Evidence(next, by.orElse(FactSet.EMPTY), List.of()));
            return;
        }
        take(sameFacts ? evidence.get().in(next) : new Evidence(next, by.get(), List.of()));
        checked.set(false);
        rests.offer(new Question(next, by.get()));
    }

    private void answered(Answer answer) {
        rests.done(answer.nanos);
        if (facts.get().filter(by -> by == answer.question.facts).isPresent()) {
            checked.set(answer.question.text.equals(text));
            take(answer.evidence.in(text));
            if (again >= 0 && checked.get()) {
                look(again);
                again = -1;
            }
        }
    }

    private void take(Evidence next) {
        Optional<Claim> before = current.get().flatMap(claim -> evidence.get().only(claim).in(next.text()).claims().stream().findFirst());
        evidence.set(next);
        current.set(before.flatMap(moved -> next.claims().stream().filter(claim -> claim.start() == moved.start()).findFirst()));
    }

    /// Looks at the figure over this offset of the text.
    public void look(int offset) {
        choose(evidence.get().at(offset));
    }

    /// Looks at the figure over this offset when the text has been checked again.
    public void lookAgain(int offset) {
        again = offset;
    }

    /// Looks at no figure.
    public void leave() {
        current.set(Optional.empty());
    }

    /// Looks at the next or previous figure of the labels that are shown, around the end.
    public void step(boolean forward) {
        List<Claim> all = marked();
        if (all.isEmpty()) {
            return;
        }
        int at = current.get().map(Claim::start).orElse(forward ? place - 1 : place);
        Optional<Claim> next = forward ? all.stream().filter(claim -> claim.start() > at).findFirst()
                : all.stream().filter(claim -> claim.start() < at).reduce((_, last) -> last);
        choose(next.or(() -> Optional.of(forward ? all.getFirst() : all.getLast())));
    }

    private void choose(Optional<Claim> claim) {
        claim.ifPresent(chosen -> place = chosen.start());
        current.set(claim);
    }

    /// Marks figures of these labels only.
    public void show(Set<Label> labels) {
        shown.set(Set.copyOf(labels));
        current.get().filter(claim -> !labels.contains(claim.label())).ifPresent(_ -> leave());
    }

    /// The figures of the labels that are shown.
    public List<Claim> marked() {
        return evidence.get().claims().stream().filter(claim -> shown.get().contains(claim.label())).toList();
    }

    public ReadOnlyObjectProperty<Evidence> evidence() {
        return evidence.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<Label>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The figure that is looked at.
    public ReadOnlyObjectProperty<Optional<Claim>> current() {
        return current.getReadOnlyProperty();
    }

    /// Whether the labels are those of the whole text as it stands.
    public ReadOnlyBooleanProperty checked() {
        return checked.getReadOnlyProperty();
    }

    /// Whether there are facts to check against.
    public boolean hasFacts() {
        return facts.get().isPresent();
    }
}
