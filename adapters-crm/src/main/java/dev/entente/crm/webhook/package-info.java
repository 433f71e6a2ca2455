/** Stage changes to any HTTPS address, signed by the Standard Webhooks specification. */
@NullMarked
package dev.entente.crm.webhook;

import org.jspecify.annotations.NullMarked;
