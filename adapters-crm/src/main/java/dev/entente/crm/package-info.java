/** HTTP out to CRMs: one package a CRM. */
@NullMarked
package dev.entente.crm;

import org.jspecify.annotations.NullMarked;
