package org.dozvon.outside.crm;

import java.util.List;

/// One vendor's API, for one question. Whatever does not work is a [CrmFailedException].
interface Dialect {
    Owner owner(Caller caller, List<Place> order);

    List<User> users();
}
