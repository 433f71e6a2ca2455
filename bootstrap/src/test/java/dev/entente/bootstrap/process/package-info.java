/** The packaged application as its operator meets it: a process with an environment, a console and an exit code. */
@NullMarked
package dev.entente.bootstrap.process;

import org.jspecify.annotations.NullMarked;
