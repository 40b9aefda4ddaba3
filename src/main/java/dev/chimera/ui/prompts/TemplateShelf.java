package dev.chimera.ui.prompts;

import java.util.List;

/// Where prompt templates are kept between starts.
public interface TemplateShelf {
    /// Those that the user kept; none at first.
    List<Template> all();

    /// Keeps exactly these, in this order. Called when the user saves or deletes one.
    void keep(List<Template> templates);
}
