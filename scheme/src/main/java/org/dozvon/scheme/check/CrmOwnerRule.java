package org.dozvon.scheme.check;

import java.util.HashSet;
import org.dozvon.scheme.model.CrmOwnerStep;

/// The CRM that is asked is connected, is a CRM, and does not keep callers waiting.
final class CrmOwnerRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(CrmOwnerStep.class).forEach(crm -> check(drawing, crm, findings));
    }

    private static void check(Drawing drawing, CrmOwnerStep crm, Findings findings) {
        var connection = drawing.connection(crm.connection());
        if (connection.isEmpty() || !connection.get().kind().isCrm()) {
            findings.error(
                    drawing,
                    crm,
                    "crm-not-connected",
                    "CRM не подключена. Подключите её на странице «Интеграции» или выберите другую.",
                    "the CRM is not connected. Connect it on the page “Integrations” or choose another.");
        }
        if (crm.waitSeconds() < 1 || crm.waitSeconds() > Limits.LOOKUP_SECONDS_MAX) {
            findings.error(
                    drawing,
                    crm,
                    "lookup-wait-out-of-range",
                    "ждать ответа можно от 1 до 5 секунд, а указано " + crm.waitSeconds() + ". Поставьте, например, 2.",
                    "an answer is waited for 1 to 5 seconds, but here it says " + crm.waitSeconds()
                            + ". Set 2, for example.");
        }
        if (crm.timeoutSeconds() < Limits.RING_SECONDS_MIN || crm.timeoutSeconds() > Limits.RING_SECONDS_MAX) {
            findings.error(
                    drawing,
                    crm,
                    "ring-timeout-out-of-range",
                    "звонить можно от 5 до 120 секунд, а указано " + crm.timeoutSeconds()
                            + ". Поставьте, например, 30.",
                    "a phone rings 5 to 120 seconds, but here it says " + crm.timeoutSeconds()
                            + ". Set 30, for example.");
        }
        if (crm.order().isEmpty()
                || new HashSet<>(crm.order()).size() < crm.order().size()) {
            findings.error(
                    drawing,
                    crm,
                    "crm-order-invalid",
                    "не сказано, где искать ответственного, или место указано дважды. Выберите лид, сделку, контакт.",
                    "it does not say where to look for the manager, or says a place twice. Choose lead, deal, contact.");
        }
    }
}
