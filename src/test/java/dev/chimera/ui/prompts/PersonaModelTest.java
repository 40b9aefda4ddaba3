package dev.chimera.ui.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaModelTest {
    private static final Persona PLAIN = new Persona("Plain", "You write plainly.");
    private static final Persona SCEPTIC = new Persona("Sceptic", "You doubt.");
    private final List<Persona> kept = new ArrayList<>(List.of(PLAIN, SCEPTIC));
    private final PersonaModel model = new PersonaModel(new PersonaShelf() {
        @Override
        public List<Persona> all() {
            return List.copyOf(kept);
        }

        @Override
        public List<Persona> standard() {
            return List.of(new Persona("Sceptic", "You doubt by profession."));
        }

        @Override
        public void keep(List<Persona> personas) {
            kept.clear();
            kept.addAll(personas);
        }
    }, "Sceptic");

    @Test
    void itBeginsWithTheChosenOne() {
        assertEquals("You doubt.", model.text().get());
    }

    @Test
    void savingUnderItsNameReplacesItAndUnderANewNameAddsIt() {
        model.text().set("You doubt everything.");
        model.save("Sceptic");
        model.save(" Cynic ");
        assertEquals(List.of(PLAIN, new Persona("Sceptic", "You doubt everything."), new Persona("Cynic", "You doubt everything.")), kept);
        assertEquals("Cynic", model.name().get());
        assertThrows(IllegalArgumentException.class, () -> model.save("  "));
    }

    @Test
    void theTextThatCameWithTheProgramCanBeBroughtBack() {
        model.text().set("You believe.");
        model.reset();
        assertEquals("You doubt by profession.", model.text().get());
        assertEquals("You doubt.", kept.getLast().text(), "what is kept is as it was until it is saved");
    }

    @Test
    void theLastOneCannotBeDeleted() {
        model.delete();
        model.delete();
        assertEquals(List.of(PLAIN), kept);
        assertEquals("Plain", model.name().get());
    }
}
