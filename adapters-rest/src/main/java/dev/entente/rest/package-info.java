/** HTTP in: resources, the Segment-compatible intake, problem details. */
@NullMarked
package dev.entente.rest;

import org.jspecify.annotations.NullMarked;
