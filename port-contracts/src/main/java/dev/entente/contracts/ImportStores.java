package dev.entente.contracts;

import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.ImportUploads;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.LeadStore;

/** The stores that an import needs, all of one adapter. */
public record ImportStores(ImportUploads uploads, ImportQueue queue, Imports imports, LeadStore leads) {}
