/** What a CRM adapter must not do. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.crm;

import org.jspecify.annotations.NullMarked;
