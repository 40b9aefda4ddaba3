package dev.chimera.ui;

import dev.chimera.ui.prompts.Template;
import dev.chimera.ui.prompts.TemplateShelf;
import java.util.List;

/// Prompt templates in a test's hands.
final class ScriptedTemplates implements TemplateShelf {
    List<Template> kept = List.of();

    @Override
    public List<Template> all() {
        return kept;
    }

    @Override
    public void keep(List<Template> templates) {
        kept = templates;
    }
}
