/** What leaves for a CRM: stage changes, the outbox they wait in, and how a push ends. */
@NullMarked
package dev.entente.domain.sync;

import org.jspecify.annotations.NullMarked;
