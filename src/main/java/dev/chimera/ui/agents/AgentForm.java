package dev.chimera.ui.agents;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.agents.AgentSetup;
import dev.chimera.core.run.agents.Scenario;
import dev.chimera.ui.parts.Texts;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One agent as it is typed. JavaFX thread only.
public final class AgentForm {
    private final PersonaChoice personas;
    private final Texts texts;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final StringProperty name = watched();
    private final StringProperty persona = watched();
    private final StringProperty options = watched();
    private final StringProperty host = watched();
    private final StringProperty model = watched();

    AgentForm(PersonaChoice personas, Texts texts) {
        this.personas = personas;
        this.texts = texts;
    }

    private StringProperty watched() {
        StringProperty property = new SimpleStringProperty("");
        property.subscribe((_, _) -> revision.set(revision.get() + 1));
        return property;
    }

    /// Takes over what a scenario begins with; server and model stay.
    void begin(Scenario.Beginning beginning) {
        name.set(beginning.label());
        persona.set(personas.names().contains(beginning.persona()) || personas.names().isEmpty() ? beginning.persona() : personas.names().getFirst());
        options.set(beginning.options().text());
    }

    /// Takes over what was measured once.
    void take(AgentSetup setup) {
        name.set(setup.agent().name());
        options.set(setup.options().text());
        if (setup.engine() instanceof Engine.Ollama(var endpoint, var used)) {
            host.set(endpoint.toString());
            model.set(used);
        }
        personas.names().stream().filter(each -> personas.text().apply(each).equals(setup.agent().persona())).findFirst().ifPresent(persona::set);
    }

    /// @throws IllegalArgumentException with a sentence for people
    AgentSetup setup() {
        String text = personas.text().apply(persona.get());
        if (text.isBlank()) {
            throw new IllegalArgumentException(texts.get("agents.nopersona", persona.get()));
        }
        if (model.get().isBlank()) {
            throw new IllegalArgumentException(texts.get("agents.nomodel", name.get()));
        }
        return new AgentSetup(new Agent(name.get().strip(), text), new Engine.Ollama(Endpoint.parse(host.get()), model.get().strip()), GenerationOptions.parse(options.get()));
    }

    /// The persona's text, as it would be sent now.
    String personaText() {
        return personas.text().apply(persona.get());
    }

    StringProperty name() {
        return name;
    }

    /// Name of the persona.
    StringProperty persona() {
        return persona;
    }

    /// Like `num_ctx=4096, temp=0.6`.
    StringProperty options() {
        return options;
    }

    /// The address of its server.
    public StringProperty host() {
        return host;
    }

    public StringProperty model() {
        return model;
    }

    /// Changes with whatever is typed.
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }
}
