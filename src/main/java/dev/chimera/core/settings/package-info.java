/// The user's settings and the file they live in. Touches nothing of ours but `core.file`; only `cli` and `ui` read it.
@NullMarked
package dev.chimera.core.settings;

import org.jspecify.annotations.NullMarked;
