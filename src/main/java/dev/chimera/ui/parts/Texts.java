package dev.chimera.ui.parts;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.util.ResourceBundle;

/// All words of the window, in one language. They stand in `workbench.properties`; numbers in them follow the locale.
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Translated core;

    public Texts(Locale locale) {
        this.locale = locale;
        bundle = bundle(locale);
        core = new Translated(bundle(Locale.ROOT));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("dev.chimera.ui.workbench", locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /// The text with its `{0}` places filled.
    ///
    /// @throws java.util.MissingResourceException if there is no such text
    public String get(String key, Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(key, known -> new MessageFormat(bundle.getString(known), locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /// What the core says in English, in this language; as it is where it is free text, such as the words of a server.
    public String said(String english) {
        return core.find(english).map(this::said).orElse(english);
    }

    private String said(Translated.Known known) {
        List<String> filled = new ArrayList<>(known.filled());
        if (known.last()) {
            filled.add(said(filled.removeLast()));
        }
        return get(known.key(), filled.toArray());
    }
}
