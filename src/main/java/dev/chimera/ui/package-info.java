/// The window. `Workbench` puts the panes together and is the only class that knows them all; what the panes need from outside
/// comes in as `Services`. Panes live in the packages below and do not know each other.
@NullMarked
package dev.chimera.ui;

import org.jspecify.annotations.NullMarked;
