/** Every word that the desk of a page says by itself. */
export const noFunction = (name: string) => `Bản này của tiện ích không có lệnh «${name}».`;
