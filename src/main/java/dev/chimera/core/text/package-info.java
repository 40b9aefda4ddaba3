/// Markdown that others wrote, made fit for a report: chat, placeholders and repetitions removed, and the items of its lists of findings and
/// recommendations read. Says what was removed and why. And text for programs of others: cells of CSV. Uses nothing of ours.
@NullMarked
package dev.chimera.core.text;

import org.jspecify.annotations.NullMarked;
