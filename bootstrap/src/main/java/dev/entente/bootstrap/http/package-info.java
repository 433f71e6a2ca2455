/** How long and how many: what connections may take of the server before anybody knows who they are. */
@NullMarked
package dev.entente.bootstrap.http;

import org.jspecify.annotations.NullMarked;
