/// How files are written: whole or not at all, and for whom to read. Uses nothing of ours; every room may use it.
@NullMarked
package dev.chimera.core.file;

import org.jspecify.annotations.NullMarked;
