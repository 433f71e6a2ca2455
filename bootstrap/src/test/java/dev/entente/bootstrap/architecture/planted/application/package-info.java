/** What the application must not do. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.application;

import org.jspecify.annotations.NullMarked;
