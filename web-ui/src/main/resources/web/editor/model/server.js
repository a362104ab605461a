/* The endpoints that the page named, as the editor uses them. */

const answered = async (response) => ({status: response.status, body: await response.json().catch(() => null)});

/** The salted hash of a PIN, or null when it is too simple or cannot be made now. */
export const pinHasher = ({endpoints, csrf}) => async (digits) => {
  try {
    const response = await fetch(endpoints.pin, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', [csrf.header]: csrf.token},
      body: JSON.stringify({digits}),
    });
    const {status, body} = await answered(response);
    return status === 200 ? body : null;
  } catch {
    return null;
  }
};

export const draftSender = ({endpoints, csrf}) => async (scheme, revision, more = {}) => {
  try {
    const response = await fetch(endpoints.draft, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'If-Match': `"${revision}"`, [csrf.header]: csrf.token},
      body: JSON.stringify(scheme),
      ...more,
    });
    return await answered(response);
  } catch {
    return {status: 0, body: null};
  }
};
