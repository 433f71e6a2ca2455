/** What all resources share: parameters, pages, and the way from a use case to an answer. */
@NullMarked
package dev.entente.rest.web;

import org.jspecify.annotations.NullMarked;
