/* The endpoints that the page named, as the editor uses them. */

const answered = async (response) => ({status: response.status, body: await response.json().catch(() => null)});

/* Why there is no hash: only what the server says of the digits is a fault of theirs. */
const whyNoPin = (status, body) => {
  if (status === 422 && body?.code === 'pin-weak') return 'wrong.weakPin';
  return status === 499 || status === 401 ? 'wrong.pinSignedOut' : 'wrong.pinUnmade';
};

/** The salted hash of a PIN as `pin`, or as `wrong` the key of the text that says why there is none. */
export const pinHasher = ({endpoints, csrf}) => async (digits) => {
  try {
    const response = await fetch(endpoints.pin, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', [csrf.header]: csrf.token},
      body: JSON.stringify({digits}),
    });
    const {status, body} = await answered(response);
    return status === 200 ? {pin: body} : {wrong: whyNoPin(status, body)};
  } catch {
    return {wrong: 'wrong.pinUnmade'};
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
