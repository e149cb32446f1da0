/** How many situations are shown, on the page and in the browser. */
export const situationList = {
  all: (count: number) => `${count} situations.`,
  some: (shown: number, count: number) => `${shown} of ${count} situations.`,
};
