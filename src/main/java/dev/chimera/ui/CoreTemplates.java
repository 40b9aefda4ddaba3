package dev.chimera.ui;

import dev.chimera.core.prose.PromptTemplate;
import dev.chimera.core.settings.TemplateFile;
import dev.chimera.ui.prompts.Template;
import dev.chimera.ui.prompts.TemplateShelf;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The prompt templates in the user's folder.
final class CoreTemplates implements TemplateShelf {
    private static final Logger LOG = System.getLogger(CoreTemplates.class.getName());
    private final TemplateFile file;

    CoreTemplates(Path home) {
        file = new TemplateFile(home.resolve("templates.json"));
    }

    @Override
    public List<Template> all() {
        try {
            return file.load().entrySet().stream().map(kept -> new Template(kept.getKey(), new PromptTemplate(kept.getValue().rules(), kept.getValue().question()))).toList();
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The templates could not be read", e);
            return List.of();
        }
    }

    @Override
    public void keep(List<Template> templates) {
        Map<String, TemplateFile.Words> byName = new LinkedHashMap<>();
        templates.forEach(each -> byName.put(each.name(), new TemplateFile.Words(each.words().rules(), each.words().question())));
        try {
            file.save(byName);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The templates could not be written", e);
        }
    }
}
