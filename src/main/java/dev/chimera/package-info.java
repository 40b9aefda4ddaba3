@NullMarked
package dev.chimera;

import org.jspecify.annotations.NullMarked;
